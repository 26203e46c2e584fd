package nianbao.bench.peers.node;

import com.google.gson.Gson;
import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Indexes passages with a library, or answers searches of them over HTTP until it is ended. */
public final class LibraryNode {

  private static final Gson GSON = new Gson();
  private static final Deque<String> NOTHING = new ArrayDeque<>(List.of(""));

  private LibraryNode() {}

  /** The libraries. */
  public enum Library {
    LUCENE,
    SQLITE;

    private void write(Stream<Passage> passages, Path folder) throws Exception {
      switch (this) {
        case LUCENE -> LuceneIndex.write(passages, folder);
        case SQLITE -> SqliteIndex.write(passages, folder);
      }
    }

    private PassageIndex open(Path folder) throws Exception {
      return switch (this) {
        case LUCENE -> new LuceneIndex(folder);
        case SQLITE -> new SqliteIndex(folder);
      };
    }
  }

  /**
   * Indexes and exits, or serves: {@code /search?q=…} is answered with what {@link
   * PassageIndex.Found} has.
   *
   * @param arguments the library, the folder of the index, and the file of the passages to be
   *     indexed or the port to be served on
   */
  public static void main(String[] arguments) throws Exception {
    Library library = Library.valueOf(arguments[0]);
    Path folder = Path.of(arguments[1]);
    if (arguments[2].chars().allMatch(Character::isDigit)) {
      serve(library.open(folder), Integer.parseInt(arguments[2]));
    } else {
      Files.createDirectories(folder);
      try (Stream<Passage> passages = Passage.read(Path.of(arguments[2]))) {
        library.write(passages, folder);
      }
    }
  }

  private static void serve(PassageIndex index, int port) {
    Undertow.builder()
        .addHttpListener(port, "127.0.0.1")
        .setHandler(new BlockingHandler(exchange -> answer(index, exchange)))
        .build()
        .start();
  }

  private static void answer(PassageIndex index, HttpServerExchange exchange) throws Exception {
    String phrase = exchange.getQueryParameters().getOrDefault("q", NOTHING).getFirst();
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.getResponseSender().send(GSON.toJson(index.search(phrase)));
  }
}
