package io.belvedere.lease;

class InMemoryLeasesTest extends LeasesContract {

    private final Leases leases = new InMemoryLeases();

    @Override
    protected Leases leases() {
        return leases;
    }
}
