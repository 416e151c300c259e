package io.belvedere.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.it.server.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The tests of {@code it-tests/clients}, run by Node in a copy under {@code target}, so that the source tree stays as it
 * is. Packages are installed once for each lock file.
 */
final class NodeTests {

    private static final String LOCK = "package-lock.json";
    private static final int INSTALLING_MINUTES = 5;
    private static final int RUNNING_MINUTES = 5;

    private final Path folder;

    private NodeTests(Path folder) {
        this.folder = folder;
    }

    static NodeTests installed() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("belvedere.it.target"), "clients"));
        Path installedLock = folder.resolve("installed").resolve(LOCK);
        copySources(folder);
        Path lock = folder.resolve(LOCK);
        if (!Files.exists(installedLock) || Files.mismatch(lock, installedLock) >= 0) {
            run(folder, Map.of(), INSTALLING_MINUTES, "npm", "ci", "--ignore-scripts")
                    .assertEndedWell();
            Files.createDirectories(installedLock.getParent());
            Files.copy(lock, installedLock, StandardCopyOption.REPLACE_EXISTING);
        }
        return new NodeTests(folder);
    }

    private static void copySources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(TestServer.root().resolve("it-tests/clients"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** What became of each test. */
    List<ClientTest> run(Map<String, String> environment) throws IOException, InterruptedException {
        Path report = folder.resolve("report.xml");
        Files.deleteIfExists(report);
        Ended ended = run(
                folder,
                environment,
                RUNNING_MINUTES,
                "node",
                "--test",
                "--test-reporter=junit",
                "--test-reporter-destination=" + report,
                "--test-reporter=spec",
                "--test-reporter-destination=stdout");
        assertThat(report).as(ended.printed).isNotEmptyFile();
        return tests(parsed(report), ended.printed);
    }

    private static Ended run(Path folder, Map<String, String> environment, int minutes, String... command)
            throws IOException, InterruptedException {
        Path printed = folder.resolve(command[0] + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().putAll(environment);
        Process process = start(builder);
        boolean ended = process.waitFor(minutes, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        String text = Files.readString(printed, StandardCharsets.UTF_8);
        assertThat(ended).as("%s ends in time: %s", command[0], text).isTrue();
        return new Ended(process.exitValue(), text);
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new AssertionError("clients are tested with Node 20 or newer on the PATH", missing);
        }
    }

    private static Document parsed(Path report) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
        } catch (ParserConfigurationException | SAXException failure) {
            throw new IOException(failure);
        }
    }

    /** What went wrong outside of any test, such as after its end, is told as a file's, and only in what was printed. */
    private static List<ClientTest> tests(Document report, String printed) {
        List<ClientTest> tests = new ArrayList<>();
        for (Element test : elements(report.getElementsByTagName("testcase"))) {
            String suite = test.getParentNode() instanceof Element parent ? parent.getAttribute("name") : "";
            String failure = elements(test.getElementsByTagName("failure")).stream()
                    .findFirst()
                    .map(Node::getTextContent)
                    .orElse("");
            String name = test.getAttribute("name");
            boolean isFile = name.endsWith(".js");
            tests.add(new ClientTest(suite, name, failure.isEmpty() || !isFile ? failure : failure + printed));
        }
        return tests;
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }

    private record Ended(int exitCode, String printed) {

        void assertEndedWell() {
            assertThat(exitCode).as(printed).isZero();
        }
    }
}
