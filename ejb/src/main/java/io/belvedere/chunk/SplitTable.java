package io.belvedere.chunk;

import java.util.Arrays;

/** A table of few distinct numbers, the most frequent first, so that most indexes into it are small. */
final class SplitTable {

    private static final int SLOTS = 4 * ValuePiece.MAX_TABLE;

    /** Fibonacci hashing: the top eight bits of the product are the slot. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int[] entryOfSlot = new int[SLOTS];
    private final long[] found = new long[ValuePiece.MAX_TABLE];
    private final int[] uses = new int[ValuePiece.MAX_TABLE];
    private final int[] rank = new int[ValuePiece.MAX_TABLE];
    private final long[] entries = new long[ValuePiece.MAX_TABLE];
    private int size;

    int size() {
        return size;
    }

    long[] entries() {
        return entries;
    }

    /** Turns numbers into indexes, or answers false, the numbers being as they were, if too many are distinct. */
    boolean replaceByIndexes(long[] numbers, int count) {
        size = 0;
        Arrays.fill(entryOfSlot, -1);
        for (int i = 0; i < count; i++) {
            int entry = entryOf(numbers[i]);
            if (entry < 0) {
                return false;
            }
            uses[entry]++;
        }
        rankByUse();
        for (int i = 0; i < count; i++) {
            numbers[i] = rank[entryOf(numbers[i])];
        }
        return true;
    }

    private int entryOf(long number) {
        int slot = (int) ((number * SPREAD) >>> 56);
        while (entryOfSlot[slot] >= 0 && found[entryOfSlot[slot]] != number) {
            slot = (slot + 1) % SLOTS;
        }
        if (entryOfSlot[slot] < 0) {
            if (size == ValuePiece.MAX_TABLE) {
                return -1;
            }
            found[size] = number;
            uses[size] = 0;
            entryOfSlot[slot] = size++;
        }
        return entryOfSlot[slot];
    }

    private void rankByUse() {
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = ((long) -uses[i] << 32) | i;
        }
        Arrays.sort(order);
        for (int i = 0; i < size; i++) {
            int entry = (int) order[i];
            rank[entry] = i;
            entries[i] = found[entry];
        }
    }
}
