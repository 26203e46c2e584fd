package nianbao.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority that is made for a test, and what it signs. */
final class TestCertificates {

  private static final String PASSWORD = "changeit";

  private final Path store;

  /**
   * Makes an authority.
   *
   * @param folder where its keys are
   */
  TestCertificates(Path folder, String name) throws IOException, InterruptedException {
    store = folder.resolve(name + ".p12");
    keytool(
        "-genkeypair",
        "-alias",
        "authority",
        "-keyalg",
        "EC",
        "-dname",
        "CN=" + name,
        "-ext",
        "bc:c");
  }

  /** Its certificate in PEM. */
  Path pem() throws IOException, InterruptedException {
    Path file = Path.of(store + ".pem");
    keytool("-exportcert", "-rfc", "-alias", "authority", "-file", file.toString());
    return file;
  }

  /**
   * What a node proves to be.
   *
   * @param name of its key
   * @param host the name of the host
   * @param validity further arguments
   */
  SSLContext node(String name, String host, String... validity)
      throws IOException, InterruptedException, GeneralSecurityException {
    List<String> arguments =
        new ArrayList<>(
            List.of("-genkeypair", "-alias", name, "-signer", "authority", "-keyalg", "EC"));
    arguments.addAll(List.of("-dname", "CN=" + host, "-ext", "san=dns:" + host));
    arguments.addAll(List.of(validity));
    keytool(arguments.toArray(String[]::new));
    KeyStore all = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      all.load(in, PASSWORD.toCharArray());
    }
    KeyStore own = KeyStore.getInstance("PKCS12");
    own.load(null, null);
    own.setKeyEntry(
        name,
        all.getKey(name, PASSWORD.toCharArray()),
        PASSWORD.toCharArray(),
        all.getCertificateChain(name));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private void keytool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), said);
  }
}
