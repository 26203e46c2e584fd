package nianbao.bench.speed;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Times the start of the program on a complete index: to the first answer, and until it is up to
 * date.
 */
final class StartUp {

  private static final String LAUNCHER = System.getProperty("nianbao.launcher", "");

  private final GeneratedLibrary library;

  StartUp(GeneratedLibrary library) {
    this.library = library;
  }

  void run(Map<String, String> figures) throws IOException, InterruptedException {
    if (!LAUNCHER.isEmpty()) {
      // After a build, the first start makes the cache for all later ones.
      start(new HashMap<>());
    }
    start(figures);
  }

  private void start(Map<String, String> figures) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    long begin = System.nanoTime();
    Process serving = serve(port);
    try (HttpClient client = HttpClient.newHttpClient()) {
      String server = "http://127.0.0.1:" + port;
      await(serving, client, URI.create(server + "/api/v1/search?q=%E5%85%AC%E5%BC%80"), "{");
      figures.put("start to the first answer", Amounts.seconds(begin));
      await(serving, client, URI.create(server + "/readyz"), "\"upToDate\":true");
      figures.put("start-up on an unchanged index", Amounts.seconds(begin));
    } finally {
      serving.destroy();
      serving.waitFor();
    }
  }

  private Process serve(int port) throws IOException {
    List<String> command = new ArrayList<>(program());
    command.addAll(
        List.of(
            "serve",
            "--reports",
            library.reports().toString(),
            "--data",
            library.folder().toString(),
            "--port",
            Integer.toString(port)));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The launcher; in tests, where there is none to start, the program itself. */
  private static List<String> program() {
    if (!LAUNCHER.isEmpty()) {
      return List.of(LAUNCHER);
    }
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        "nianbao.command.Main");
  }

  /**
   * Asks until the answer is 200 and contains a text.
   *
   * @throws IOException if the server ends before, so that there is nothing to be measured
   */
  private static void await(Process serving, HttpClient client, URI address, String text)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    boolean answered = false;
    while (!answered) {
      if (!serving.isAlive()) {
        throw new IOException("the server ended with exit code " + serving.exitValue());
      }
      try {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        answered = answer.statusCode() == 200 && answer.body().contains(text);
      } catch (IOException notYet) {
        Thread.onSpinWait();
      }
    }
  }
}
