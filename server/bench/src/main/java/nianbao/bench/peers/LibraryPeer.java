package nianbao.bench.peers;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nianbao.bench.peers.node.LibraryNode;
import nianbao.bench.peers.node.LibraryNode.Library;

/** A library behind the smallest server that can ask it. */
final class LibraryPeer implements Peer {

  private final String title;
  private final Library library;

  LibraryPeer(String title, Library library) {
    this.title = title;
    this.library = library;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Cost index(PeerCorpus corpus, Path folder) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    try (ChildProcess process = start(folder, corpus.passages().toString())) {
      Duration processor = process.await();
      return new Cost(Duration.ofNanos(System.nanoTime() - begin), processor);
    }
  }

  private ChildProcess start(Path folder, String passagesOrPort) throws IOException {
    return ChildProcess.start(
        PeerClassPath.ofLibraries(),
        ChildProcess.VECTORS,
        LibraryNode.class,
        folder.resolve("log"),
        List.of(library.name(), stored(folder).toString(), passagesOrPort));
  }

  @Override
  public Path stored(Path folder) {
    return folder.resolve("index");
  }

  @Override
  public boolean startsFasterAgain() {
    return false;
  }

  @Override
  public ChildProcess serve(PeerCorpus corpus, Path folder, int port) throws IOException {
    return start(folder, Integer.toString(port));
  }

  @Override
  public HttpRequest search(URI root, String word) {
    return Peer.get(root, "/search?q=" + Peer.encoded(word));
  }

  @Override
  public HttpRequest searchExactly(URI root, String string) {
    return search(root, string);
  }

  @Override
  public int found(String answer) {
    return JsonParser.parseString(answer).getAsJsonObject().get("total").getAsInt();
  }
}
