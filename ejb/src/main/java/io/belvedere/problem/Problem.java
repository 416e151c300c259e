package io.belvedere.problem;

/**
 * The closed list of what a caller can be told. Every protocol maps each constant once, in an exhaustive switch, so a
 * new constant does not compile until all edges speak it.
 */
public enum Problem {
    /** No such thing in the caller's tenant; another tenant's id answers exactly the same. */
    NOT_FOUND,
    /** A value breaks a rule; the message names the field and the rule. */
    INVALID,
    /** The change was made on a version that is no longer the current one, or a name is taken. */
    CONFLICT,
    /** A quota is used up: regions on a layout, calls at a time. */
    LIMIT_EXCEEDED,
    /** No credentials, or credentials that are wrong or expired. */
    UNAUTHENTICATED,
    /** Known, but not allowed. */
    FORBIDDEN,
    /** Something behind the server is gone or refuses work; trying again later is right. */
    UNAVAILABLE,
    /** Time ran out. A command may nevertheless have been carried out. */
    DEADLINE,
    /** A fault of ours. The log has it under the request id. */
    INTERNAL
}
