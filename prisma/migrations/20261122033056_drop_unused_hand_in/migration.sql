-- DropForeignKey
ALTER TABLE "dialogue_hand_in" DROP CONSTRAINT "dialogue_hand_in_seat_id_fkey";

-- DropForeignKey
ALTER TABLE "dialogue_hand_in" DROP CONSTRAINT "dialogue_hand_in_session_id_fkey";

-- DropTable
DROP TABLE "dialogue_hand_in";
