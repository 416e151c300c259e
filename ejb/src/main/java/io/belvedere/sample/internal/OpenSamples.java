package io.belvedere.sample.internal;

import io.belvedere.sample.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The samples of one series in one part of a window, in the order of time, each time once: packed blocks, and behind them
 * a tail that is not packed yet. A late sample is put into the block where it belongs. For one thread at a time.
 */
final class OpenSamples {

    /** Enough for packing to pay, few enough for a late sample to be put in between. */
    static final int BLOCK_SIZE = 120;

    private static final int FIRST_CAPACITY = 8;
    private static final int SAMPLE_BYTES = Long.BYTES + Double.BYTES;

    /** The object itself, its list and the headers of its arrays. */
    private static final int OVERHEAD_BYTES = 120;

    private final OpenWindow window;

    /** Differs from series to series, so that those of one scrape are not packed all at once while its sender waits. */
    private final int firstBlockSize;

    private final List<Block> blocks = new ArrayList<>(0);
    private long[] times = new long[FIRST_CAPACITY];
    private double[] values = new double[FIRST_CAPACITY];
    private int tail;
    private int blockBytes;

    OpenSamples(OpenWindow window, int ref) {
        this.window = window;
        this.firstBlockSize = BLOCK_SIZE - Math.floorMod(ref, BLOCK_SIZE / 2);
    }

    OpenWindow window() {
        return window;
    }

    int size() {
        return tail + blocks.stream().mapToInt(Block::size).sum();
    }

    int memoryBytes() {
        return OVERHEAD_BYTES + blockBytes + times.length * SAMPLE_BYTES;
    }

    /** How a sample would stand to those here; nothing is added. */
    Standing standing(long time, double value) {
        if (tail > 0 && time > times[tail - 1]) {
            return Standing.NEW;
        }
        if (isInTail(time)) {
            int place = Arrays.binarySearch(times, 0, tail, time);
            return place < 0 ? Standing.NEW : Standing.of(values[place], value);
        }
        Block block = blocks.get(blockFor(time));
        if (time < block.first() || time > block.last()) {
            return Standing.NEW;
        }
        Columns columns = Columns.of(block, 0);
        int place = Arrays.binarySearch(columns.times, 0, block.size(), time);
        return place < 0 ? Standing.NEW : Standing.of(columns.values[place], value);
    }

    /** Adds a sample that stands as new. */
    void add(long time, double value) {
        if (isInTail(time)) {
            addToTail(time, value);
        } else {
            addToBlock(blockFor(time), time, value);
        }
    }

    /** Copies those of the time range behind what the columns hold. */
    void copyTo(SampleColumns target, long from, long until) {
        for (Block block : blocks) {
            if (block.last() >= from && block.first() < until) {
                target.add(block.bytes(), block.first() >= from && block.last() < until, from, until);
            }
        }
        for (int index = 0; index < tail; index++) {
            if (times[index] >= from && times[index] < until) {
                target.add(times[index], values[index]);
            }
        }
    }

    /** Whether it comes behind all blocks. */
    private boolean isInTail(long time) {
        return blocks.isEmpty() || time > blocks.get(blocks.size() - 1).last();
    }

    private void addToTail(long time, double value) {
        if (tail == times.length) {
            grow();
        }
        int place = tail == 0 || time > times[tail - 1] ? tail : -1 - Arrays.binarySearch(times, 0, tail, time);
        System.arraycopy(times, place, times, place + 1, tail - place);
        System.arraycopy(values, place, values, place + 1, tail - place);
        times[place] = time;
        values[place] = value;
        tail++;
        if (tail == (blocks.isEmpty() ? firstBlockSize : BLOCK_SIZE)) {
            put(blocks.size(), Block.of(times, values, 0, tail));
            tail = 0;
        }
    }

    private void grow() {
        int capacity = Math.min(BLOCK_SIZE, 2 * tail);
        times = Arrays.copyOf(times, capacity);
        values = Arrays.copyOf(values, capacity);
    }

    /** The last block that does not begin behind the time, or the first. */
    private int blockFor(long time) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blocks.get(middle).first() <= time) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void addToBlock(int index, long time, double value) {
        Block block = blocks.get(index);
        int size = block.size() + 1;
        Columns columns = Columns.of(block, 1);
        int place = -1 - Arrays.binarySearch(columns.times, 0, block.size(), time);
        System.arraycopy(columns.times, place, columns.times, place + 1, block.size() - place);
        System.arraycopy(columns.values, place, columns.values, place + 1, block.size() - place);
        columns.times[place] = time;
        columns.values[place] = value;
        blockBytes -= block.memoryBytes();
        blocks.remove(index);
        if (size < 2 * BLOCK_SIZE) {
            put(index, Block.of(columns.times, columns.values, 0, size));
        } else {
            put(index, Block.of(columns.times, columns.values, BLOCK_SIZE, size));
            put(index, Block.of(columns.times, columns.values, 0, BLOCK_SIZE));
        }
    }

    private void put(int index, Block block) {
        blocks.add(index, block);
        blockBytes += block.memoryBytes();
    }

    private record Columns(long[] times, double[] values) {

        static Columns of(Block block, int spare) {
            Columns columns = new Columns(new long[block.size() + spare], new double[block.size() + spare]);
            block.copyTo(columns.times, columns.values, 0);
            return columns;
        }
    }
}
