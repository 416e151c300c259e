package io.belvedere.benchmarks.panel;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Boards that serve the same purpose, as many of one size as of the other, in the order in which they are looked at: the
 * sizes by turns, and each of them first as often as the other.
 */
record BoardGroup<T>(List<T> boards) {

    static BoardGroup<BoardPlan> plan(String purpose, int ofEachSize) {
        return new BoardGroup<>(IntStream.range(0, ofEachSize)
                .boxed()
                .flatMap(number -> inTurn(number).map(size -> new BoardPlan(purpose + "-" + number, size)))
                .toList());
    }

    private static Stream<BoardSize> inTurn(int number) {
        return number % 2 == 0 ? Stream.of(BoardSize.FIFTY, BoardSize.ONE) : Stream.of(BoardSize.ONE, BoardSize.FIFTY);
    }

    <U> BoardGroup<U> map(Function<T, U> mapping) {
        return new BoardGroup<>(boards.stream().map(mapping).toList());
    }
}
