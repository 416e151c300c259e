package io.belvedere.promql.evaluation;

import java.util.List;

/**
 * The places in a list of the columns that come first at a step. A heap with the last of them on top: most others are not
 * better than that one, and need one look.
 */
final class TopIndices {

    private final ValueOrder order;
    private final Usage usage;
    private int[] heap = new int[0];
    private double[] values = new double[0];
    private int size;

    TopIndices(ValueOrder order, Usage usage) {
        this.order = order;
        this.usage = usage;
    }

    int size() {
        return size;
    }

    /** The best one is at place 0. */
    int index(int place) {
        return heap[place];
    }

    void find(List<Column> columns, int step, int most) {
        usage.work(columns.size());
        size = 0;
        if (heap.length < most) {
            heap = new int[most];
            values = new double[most];
        }
        for (int index = 0; index < columns.size() && most > 0; index++) {
            double value = columns.get(index).values()[step];
            if (!Absent.is(value)) {
                offer(index, value, most);
            }
        }
        sort();
    }

    private void offer(int index, double value, int most) {
        if (size < most) {
            heap[size] = index;
            values[size] = value;
            size++;
            rise(size - 1);
        } else if (comesBefore(index, value, 0)) {
            heap[0] = index;
            values[0] = value;
            sink(size);
        }
    }

    /** Of equal ones the first comes first. */
    private boolean comesBefore(int index, double value, int place) {
        int compared = order.compare(value, values[place]);
        return compared < 0 || (compared == 0 && index < heap[place]);
    }

    private void rise(int from) {
        int place = from;
        while (place > 0 && comesBefore(heap[(place - 1) / 2], values[(place - 1) / 2], place)) {
            swap(place, (place - 1) / 2);
            place = (place - 1) / 2;
        }
    }

    private void sink(int end) {
        int place = 0;
        int last = lastOf(place, end);
        while (last != place) {
            swap(place, last);
            place = last;
            last = lastOf(place, end);
        }
    }

    /** Of a place and the two below it. */
    private int lastOf(int place, int end) {
        int last = place;
        for (int below = 2 * place + 1; below <= 2 * place + 2 && below < end; below++) {
            if (comesBefore(heap[last], values[last], below)) {
                last = below;
            }
        }
        return last;
    }

    private void swap(int one, int other) {
        int index = heap[one];
        double value = values[one];
        heap[one] = heap[other];
        values[one] = values[other];
        heap[other] = index;
        values[other] = value;
    }

    private void sort() {
        for (int end = size - 1; end > 0; end--) {
            usage.work(1);
            swap(0, end);
            sink(end);
        }
    }
}
