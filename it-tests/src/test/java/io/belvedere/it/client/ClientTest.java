package io.belvedere.it.client;

/** What became of one test that ran in Node; without a failure it has passed. */
record ClientTest(String suite, String name, String failure) {

    @Override
    public String toString() {
        return suite + ": " + name;
    }
}
