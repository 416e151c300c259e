package io.belvedere.dashboard;

/** What somebody may do with one dashboard. Each right includes the ones before it. */
public enum Right {
    VIEW,
    EDIT,
    ADMINISTER;

    public boolean includes(Right other) {
        return compareTo(other) >= 0;
    }
}
