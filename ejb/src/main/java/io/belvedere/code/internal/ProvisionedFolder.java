package io.belvedere.code.internal;

import io.belvedere.code.BoardFile;
import io.belvedere.code.FaultyFileException;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of files that are applied when they come and whenever their content changes. What fails for another reason
 * than the file itself is tried again at each look; what was applied is not read into a board again. Used by one thread
 * at a time.
 */
final class ProvisionedFolder {

    private static final int MAX_DEPTH = 16;

    private static final Logger LOG = System.getLogger(ProvisionedFolder.class.getName());

    private final Path folder;
    private final int maxFiles;
    private final int maxBytes;
    private final Function<String, BoardFile> reading;
    private final Consumer<BoardFile> applying;
    private final Map<Path, Seen> seen = new HashMap<>();
    private @Nullable String faultOfFolder;

    ProvisionedFolder(
            Path folder,
            int maxFiles,
            int maxBytes,
            Function<String, BoardFile> reading,
            Consumer<BoardFile> applying) {
        this.folder = folder;
        this.maxFiles = maxFiles;
        this.maxBytes = maxBytes;
        this.reading = reading;
        this.applying = applying;
    }

    /** Applies what is new; answers what is wrong, by file. */
    Map<String, String> look() {
        Map<String, String> faults = new TreeMap<>();
        try {
            List<Path> files = files();
            seen.keySet().retainAll(new HashSet<>(files));
            files.stream().limit(maxFiles).forEach(file -> note(file, look(file), faults));
            noteFolder(
                    files.size() > maxFiles ? "holds more than " + maxFiles + " files, the others are left out" : null,
                    faults);
        } catch (IOException | UncheckedIOException unreadable) {
            noteFolder("cannot be read: " + unreadable, faults);
        }
        return faults;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.find(
                folder,
                MAX_DEPTH,
                (path, attributes) -> attributes.isRegularFile() && isOurs(path),
                FileVisitOption.FOLLOW_LINKS)) {
            return found.sorted().limit(maxFiles + 1L).toList();
        }
    }

    /** Nothing hidden: what mounts a folder keeps earlier states of it beside the present one, behind such names. */
    private boolean isOurs(Path path) {
        for (Path part : folder.relativize(path)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return path.toString().matches(".*\\.(yaml|yml|json)");
    }

    private Seen look(Path file) {
        String hash = "";
        try {
            byte[] content = content(file);
            hash = hash(content);
            Seen before = seen.get(file);
            if (before != null && before.settled() && before.hash().equals(hash)) {
                return before;
            }
            BoardFile board = reading.apply(text(content));
            refuseSecond(file, board.id());
            applying.accept(board);
            LOG.log(Level.INFO, "provisioned file={0} dashboard={1}", file, board.id());
            return new Seen(hash, board.id(), null, true);
        } catch (FaultyFileException faulty) {
            return new Seen(hash, null, faulty.getMessage(), true);
        } catch (BelvedereException refused) {
            return new Seen(hash, null, refused.getMessage(), false);
        } catch (RuntimeException unexpected) {
            // A fault of ours with one file must not keep the others from being applied.
            return new Seen(hash, null, "cannot be applied: " + unexpected, false);
        } catch (CharacterCodingException binary) {
            return new Seen(hash, null, "is not UTF-8", true);
        } catch (IOException unreadable) {
            return new Seen(hash, null, "cannot be read: " + unreadable, false);
        }
    }

    private byte[] content(Path file) throws IOException {
        try (InputStream source = Files.newInputStream(file)) {
            byte[] content = source.readNBytes(maxBytes + 1);
            if (content.length > maxBytes) {
                throw new BelvedereException(Problem.INVALID, "has more than " + maxBytes + " bytes");
            }
            return content;
        }
    }

    private static String text(byte[] content) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
    }

    /** Two files of one dashboard would each undo the other. */
    private void refuseSecond(Path file, DashboardId id) {
        seen.forEach((other, state) -> {
            if (!other.equals(file) && id.equals(state.dashboard())) {
                throw BelvedereException.invalid("metadata.id", "is that of " + folder.relativize(other) + " too");
            }
        });
    }

    private void noteFolder(@Nullable String fault, Map<String, String> faults) {
        if (fault != null) {
            faults.put(folder.toString(), fault);
            if (!fault.equals(faultOfFolder)) {
                LOG.log(Level.WARNING, "provisioning_failed folder={0} cause={1}", folder, fault);
            }
        }
        faultOfFolder = fault;
    }

    /** A fault is logged once, and again only when file or fault has changed. */
    private void note(Path file, Seen now, Map<String, String> faults) {
        Seen before = seen.put(file, now);
        String fault = now.fault();
        if (fault == null) {
            return;
        }
        faults.put(folder.relativize(file).toString(), fault);
        if (before == null || !before.hash().equals(now.hash()) || !fault.equals(before.fault())) {
            LOG.log(Level.WARNING, "provisioning_failed file={0} cause={1}", file, fault);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A file as of the last look: settled if only another content is worth another try. */
    private record Seen(String hash, @Nullable DashboardId dashboard, @Nullable String fault, boolean settled) {}
}
