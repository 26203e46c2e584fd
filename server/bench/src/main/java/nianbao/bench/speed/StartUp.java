package nianbao.bench.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Times the start of the program on a complete index until it reports to be up to date. */
final class StartUp {

  private final GeneratedLibrary library;

  StartUp(GeneratedLibrary library) {
    this.library = library;
  }

  void run(Map<String, String> figures) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    long begin = System.nanoTime();
    Process serving = serve(port);
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI health = URI.create("http://127.0.0.1:" + port + "/healthz");
      while (serving.isAlive() && !answersOk(client, health)) {
        Thread.onSpinWait();
      }
      figures.put("start-up on an unchanged index", Amounts.seconds(begin));
    } finally {
      serving.destroy();
      serving.waitFor();
    }
  }

  private Process serve(int port) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "nianbao.command.Main"));
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

  private static boolean answersOk(HttpClient client, URI address) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(address).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
