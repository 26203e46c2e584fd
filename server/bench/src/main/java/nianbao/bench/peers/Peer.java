package nianbao.bench.peers;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** An engine that indexes the corpus and answers over HTTP. */
interface Peer {

  /** Its name in the table. */
  String title();

  /**
   * Indexes the corpus.
   *
   * @param folder an empty one for the index
   */
  Cost index(PeerCorpus corpus, Path folder) throws IOException, InterruptedException;

  /** The folder or file whose bytes are those of the index. */
  Path stored(Path folder);

  /** Whether its first start prepares later ones, so that only these tell what its users see. */
  boolean startsFasterAgain();

  /** Starts a process that answers on a port of loopback; it may not answer yet. */
  ChildProcess serve(PeerCorpus corpus, Path folder, int port) throws IOException;

  /** A search for a word, with facets and marks. */
  HttpRequest search(URI root, String word);

  /** A search for exactly this string. */
  HttpRequest searchExactly(URI root, String string);

  /** How many reports an answer says were found. */
  int found(String answer);

  /**
   * What indexing took.
   *
   * @param wall from the start of the program, or of the first request to a running one, until all
   *     is on disk
   * @param processor processor time of the engine, without that of the client
   */
  record Cost(Duration wall, Duration processor) {}

  /** A {@code GET} request. */
  static HttpRequest get(URI root, String pathAndParameters) {
    return HttpRequest.newBuilder(root.resolve(pathAndParameters)).build();
  }

  /** A value in an address. */
  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
