package io.belvedere.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private final Path file;

    SecretsTest(@TempDir Path folder) {
        file = folder.resolve("secrets.properties");
    }

    @Test
    void getOrCreate_keepsWhatItMade() throws IOException {
        String made = Secrets.read(file).getOrCreate(Secrets.DATABASE);

        assertThat(Secrets.read(file).getOrCreate(Secrets.DATABASE)).isEqualTo(made);
    }

    @Test
    void getOrCreate_leavesFileToItsOwnerAlone() throws IOException {
        Secrets.read(file).getOrCreate(Secrets.DATABASE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void forget_removesOneAndKeepsTheOthers() throws IOException {
        Secrets secrets = Secrets.read(file);
        String kept = secrets.getOrCreate(Secrets.DATABASE);
        secrets.getOrCreate(Secrets.PENDING_ADMIN);

        secrets.forget(Secrets.PENDING_ADMIN);

        assertThat(Secrets.read(file).find(Secrets.PENDING_ADMIN)).isEmpty();
        assertThat(Secrets.read(file).find(Secrets.DATABASE)).contains(kept);
    }

    @Test
    void random_needsNoQuoting() {
        assertThat(Secrets.random(32)).matches("[A-Za-z0-9_-]{43}");
    }
}
