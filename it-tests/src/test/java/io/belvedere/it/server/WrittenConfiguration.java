package io.belvedere.it.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Tells the server when its configuration has changed and is whole. Arquillian writes the file in place; a server that
 * looks for itself may read half of it and then serves, without a word, with the other half's defaults.
 */
final class WrittenConfiguration implements Runnable, AutoCloseable {

    private static final Logger LOG = System.getLogger(WrittenConfiguration.class.getName());
    private static final int LOOK_MILLIS = 50;
    private static final String NOTIFICATIONS = "WebSphere:service=com.ibm.ws.kernel.filemonitor.FileNotificationMBean";

    private final Path file;
    private final Path address;
    private final Thread thread = new Thread(this, "written-configuration");
    private byte[] told;

    private WrittenConfiguration(Path server) throws IOException {
        this.file = server.resolve("server.xml");
        this.address = server.resolve("logs/state/com.ibm.ws.jmx.local.address");
        this.told = Files.readAllBytes(file);
    }

    static WrittenConfiguration watch(Path server) throws IOException {
        WrittenConfiguration watched = new WrittenConfiguration(server);
        watched.thread.setDaemon(true);
        watched.thread.start();
        return watched;
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(LOOK_MILLIS);
                look();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** What could not be told is told at the next look. */
    private void look() {
        try {
            byte[] written = Files.readAllBytes(file);
            if (!Arrays.equals(written, told) && isWhole(written)) {
                tell();
                told = written;
            }
        } catch (NoSuchFileException betweenServers) {
            LOG.log(Level.DEBUG, "there is no server: {0}", betweenServers.getMessage());
        } catch (IOException | JMException | ParserConfigurationException failure) {
            LOG.log(Level.WARNING, "the server was not told that its configuration has changed", failure);
        }
    }

    private static boolean isWhole(byte[] written) throws ParserConfigurationException, IOException {
        try {
            var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler());
            parser.parse(new ByteArrayInputStream(written));
            return true;
        } catch (SAXException half) {
            return false;
        }
    }

    /** The address is what the server of this session has written. */
    @SuppressWarnings("BanJNDI")
    private void tell() throws IOException, JMException {
        String url = Files.readString(address, StandardCharsets.UTF_8).strip();
        try (JMXConnector server = JMXConnectorFactory.connect(new JMXServiceURL(url))) {
            server.getMBeanServerConnection()
                    .invoke(
                            new ObjectName(NOTIFICATIONS),
                            "notifyFileChanges",
                            new Object[] {List.of(), List.of(file.toString()), List.of()},
                            new String[] {"java.util.Collection", "java.util.Collection", "java.util.Collection"});
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
