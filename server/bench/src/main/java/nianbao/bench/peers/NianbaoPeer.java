package nianbao.bench.peers;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nianbao.bench.peers.node.NianbaoNode;

/** Nianbao, as its users start it: from report files to answers. */
final class NianbaoPeer implements Peer {

  /** The first JDK that keeps classes linked, and what it knows of methods. */
  private static final int FIRST_WITH_CACHE = 25;

  /** Up to so many files the launcher has the JVM index without its second compiler. */
  private static final int QUICKLY_COMPILED = 10_000;

  @Override
  public String title() {
    return "Nianbao";
  }

  @Override
  public Cost index(PeerCorpus corpus, Path folder) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    List<String> options =
        corpus.reports() <= QUICKLY_COMPILED ? List.of("-XX:TieredStopAtLevel=1") : List.of();
    List<String> arguments = List.of("index", collection(corpus), "--data", folder.toString());
    try (ChildProcess process = start(folder, options, arguments)) {
      Duration processor = process.await();
      return new Cost(Duration.ofNanos(System.nanoTime() - begin), processor);
    }
  }

  private static String collection(PeerCorpus corpus) {
    return "reports=" + corpus.files();
  }

  private static ChildProcess start(Path folder, List<String> options, List<String> arguments)
      throws IOException {
    return ChildProcess.start(
        PeerClassPath.ofNianbao(), options, NianbaoNode.class, folder.resolve("log"), arguments);
  }

  /** As the launcher does: what the JVM learns in a first run is kept for later starts. */
  private static List<String> cache(Path file) {
    boolean kept = Files.exists(file);
    if (Runtime.version().feature() >= FIRST_WITH_CACHE) {
      return List.of((kept ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + file);
    }
    return List.of((kept ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + file);
  }

  @Override
  public Path stored(Path folder) {
    return folder.resolve("index");
  }

  @Override
  public boolean startsFasterAgain() {
    return PeerClassPath.isOfJars();
  }

  @Override
  public ChildProcess serve(PeerCorpus corpus, Path folder, int port) throws IOException {
    return start(
        folder,
        PeerClassPath.isOfJars() ? cache(folder.resolve("cache")) : List.of(),
        List.of(
            "serve",
            "--reports",
            collection(corpus),
            "--data",
            folder.toString(),
            "--port",
            Integer.toString(port)));
  }

  @Override
  public HttpRequest search(URI root, String word) {
    return Peer.get(root, "/api/v1/search?q=" + Peer.encoded(word));
  }

  @Override
  public HttpRequest searchExactly(URI root, String string) {
    return search(root, '"' + string + '"');
  }

  @Override
  public int found(String answer) {
    return JsonParser.parseString(answer).getAsJsonObject().get("total").getAsInt();
  }
}
