package io.belvedere.promql.evaluation;

/** Some numbers, which samples over time and series at a step are alike. */
interface Values {

    int size();

    double value(int index);
}
