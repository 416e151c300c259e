package io.belvedere.metric;

class NaiveSeriesIndexTest extends SeriesIndexContract {

    private final SeriesIndex index = new NaiveSeriesIndex();

    @Override
    protected SeriesIndex index() {
        return index;
    }
}
