package io.belvedere.launcher;

/** A fault that one line explains to the user, beside what to do about it. */
final class LauncherException extends RuntimeException {

    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    /** Of commands whose 1 is an answer: nothing could be found out. */
    static final int TROUBLE = 2;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private LauncherException(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    static LauncherException failed(String message) {
        return new LauncherException(message, FAILED);
    }

    static LauncherException wrongUsage(String message) {
        return new LauncherException(message, WRONG_USAGE);
    }

    static LauncherException trouble(String message) {
        return new LauncherException(message, TROUBLE);
    }

    int exitCode() {
        return exitCode;
    }
}
