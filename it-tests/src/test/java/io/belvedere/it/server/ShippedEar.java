package io.belvedere.it.server;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it ships, byte for byte, for tests from outside; with one module more for tests from within. */
public final class ShippedEar {

    private static final String DESCRIPTOR = "META-INF/application.xml";

    private ShippedEar() {}

    public static EnterpriseArchive alone() {
        File file =
                TestServer.root().resolve("server-config/target/belvedere.ear").toFile();
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, file);
    }

    public static EnterpriseArchive withTests(Class<?>... classes) {
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addClasses(classes)
                .addAsLibrary(libraryOf(Assertions.class))
                .addAsWebInfResource(new StringAsset("<beans bean-discovery-mode=\"none\"/>"), "beans.xml")
                .addAsWebInfResource(
                        new StringAsset("<web-bnd xmlns=\"http://websphere.ibm.com/xml/ns/javaee\" version=\"1.2\">"
                                + "<virtual-host name=\"belvedere_host\"/></web-bnd>"),
                        "ibm-web-bnd.xml");
        EnterpriseArchive ear = alone();
        Asset described = new StringAsset(
                read(ear)
                        .replace(
                                "</application>",
                                "<module><web><web-uri>tests.war</web-uri><context-root>/tests</context-root></web></module></application>"));
        ear.delete(DESCRIPTOR);
        ear.add(described, DESCRIPTOR);
        return ear.addAsModule(Testable.archiveToTest(tests));
    }

    private static String read(EnterpriseArchive ear) {
        try (InputStream descriptor = ear.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(descriptor.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static File libraryOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
