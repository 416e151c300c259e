package io.belvedere.launcher;

import java.time.Duration;
import java.util.Optional;

/** What a user reads when the server is ready. */
record Announcement(Addresses addresses, DataFolder folder, Duration duration) {

    void print(Optional<String> newPassword) {
        System.out.println("Belvedere is ready after " + duration.toSeconds() + " s");
        System.out.println("  HTTP      " + addresses.http());
        System.out.println("  HTTPS     " + addresses.https());
        System.out.println("  gRPC      " + addresses.grpc());
        System.out.println("  User      " + AdminPassword.USER);
        newPassword.ifPresent(password -> System.out.println("  Password  " + password + "   (shown only now)"));
        System.out.println("  Data      " + folder.path());
        System.out.println("Ctrl-C stops it.");
    }
}
