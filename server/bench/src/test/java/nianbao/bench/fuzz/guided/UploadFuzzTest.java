package nianbao.bench.fuzz.guided;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import nianbao.http.request.AccessToken;
import nianbao.http.request.Importing;
import nianbao.http.request.PostedFiles;
import nianbao.http.request.PostedTerms;
import nianbao.http.request.RequestException;
import nianbao.library.imports.ImportFolder;
import nianbao.library.imports.ImportOutcomes;
import nianbao.library.imports.Receipt;
import org.junit.jupiter.api.AfterAll;

/**
 * The bodies of what is posted, files and lists of terms, sent to a server: the first line of an
 * input is the content type, all behind it the body.
 */
class UploadFuzzTest {

  private static final class Server {
    static final String TOKEN = "token";
    static final HttpClient CLIENT = HttpClient.newHttpClient();
    static final Path FOLDER = folder();
    static final AtomicReference<Throwable> FAULT = new AtomicReference<>();
    static final Undertow UNDERTOW = start();
    static final URI ADDRESS = address();

    private static Path folder() {
      try {
        return Files.createTempDirectory("nianbao-fuzz");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Undertow start() {
      HttpHandler files = exchange -> answer(exchange, Server::takeFiles);
      HttpHandler terms = exchange -> answer(exchange, one -> PostedTerms.of(one, ""));
      Undertow server =
          Undertow.builder()
              .addHttpListener(0, "127.0.0.1")
              .setWorkerThreads(1)
              .setIoThreads(1)
              .setHandler(
                  exchange ->
                      exchange.dispatch(exchange.getRequestPath().equals("/files") ? files : terms))
              .build();
      server.start();
      return server;
    }

    private static URI address() {
      InetSocketAddress address =
          (InetSocketAddress) UNDERTOW.getListenerInfo().getFirst().getAddress();
      return URI.create("http://127.0.0.1:" + address.getPort());
    }

    private interface Taker {
      void take(HttpServerExchange exchange) throws IOException;
    }

    private static void answer(HttpServerExchange exchange, Taker taker) {
      try {
        taker.take(exchange);
      } catch (RequestException refused) {
        ReportProperties.checkReason(refused);
      } catch (Throwable fault) {
        FAULT.set(fault);
      }
      exchange.endExchange();
    }

    private static void takeFiles(HttpServerExchange exchange) throws IOException {
      ImportFolder folder = ImportFolder.in(FOLDER);
      AccessToken token = new AccessToken(TOKEN, true);
      Importing importing = new Importing(folder, new ImportOutcomes(), () -> true, token);
      List<Receipt> receipts = PostedFiles.take(exchange, importing);
      Path root = folder.collection().root();
      for (Receipt receipt : receipts) {
        String path = receipt.path();
        boolean refused = receipt.state() == Receipt.State.REFUSED;
        assertTrue(refused == (path == null), receipt::toString);
        if (path != null) {
          Path file = root.resolve(path).normalize();
          assertTrue(file.startsWith(root) && Files.isRegularFile(file), receipt::toString);
        }
      }
    }
  }

  @AfterAll
  static void stop() {
    Server.UNDERTOW.stop();
  }

  @FuzzTest(maxDuration = Targets.DURATION)
  void isTakenOrRefusedWithAReason(byte[] bytes) throws Exception {
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    String type = new String(bytes, 0, end, ISO_8859_1).strip();
    byte[] body = Arrays.copyOfRange(bytes, Math.min(end + 1, bytes.length), bytes.length);
    for (String path : List.of("/files", "/terms")) {
      post(path, type, body);
    }
    delete(Server.FOLDER);
  }

  private static void post(String path, String type, byte[] body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(Server.ADDRESS.resolve(path))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    try {
      request.header("Content-Type", type);
    } catch (IllegalArgumentException e) {
      return; // no client sends it
    }
    Server.CLIENT.send(request.build(), BodyHandlers.discarding());
    Throwable fault = Server.FAULT.getAndSet(null);
    if (fault != null) {
      throw new AssertionError(path + ": " + fault, fault);
    }
  }

  /** Deletes what was taken, if anything was. */
  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }
}
