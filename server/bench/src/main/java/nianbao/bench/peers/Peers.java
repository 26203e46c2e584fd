package nianbao.bench.peers;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.bench.peers.PeerRound.Figures;
import nianbao.bench.peers.node.LibraryNode.Library;
import nianbao.command.data.TemporaryFolder;

/** Measures the engines in rounds, in each of which every engine has its turn. */
public final class Peers {

  /** What nearly every report has, and words of any segmentation. */
  private static final String EVERYWHERE = "政府信息公开";

  private static final int CHECKED = 20;
  private static final long SEED = 20260101;

  private final int rounds;
  private final int questions;
  private final int warmUp;
  private final PrintWriter progress;

  /**
   * @param questions frequent words and phrases that each engine is asked for in a round; none is
   *     ever asked for again
   * @param warmUp how many others before
   * @param progress one line per step, and whatever goes wrong
   */
  public Peers(int rounds, int questions, int warmUp, PrintWriter progress) {
    this.rounds = rounds;
    this.questions = questions;
    this.warmUp = warmUp;
    this.progress = progress;
  }

  /**
   * Measures, and prints a Markdown table with the medians of all rounds.
   *
   * @param folder an empty one
   * @return whether all engines are in it; one that can't run is left out and named
   */
  public boolean run(int reports, Path folder, PrintWriter out)
      throws IOException, InterruptedException {
    progress.println("generating " + reports + " reports");
    PeerCorpus corpus = PeerCorpus.generate(reports, folder);
    List<String> words = corpus.words(rounds * (questions + warmUp), SEED);
    List<String> checked = new ArrayList<>(List.of(EVERYWHERE));
    checked.addAll(words.subList(0, Math.min(CHECKED, words.size())));
    List<Peer> peers = new ArrayList<>(peers(reports));
    Map<Peer, List<Figures>> figures = new LinkedHashMap<>();
    peers.forEach(peer -> figures.put(peer, new ArrayList<>())); // in the order of the columns
    for (int round = 0; round < rounds; round++) {
      int from = round * (questions + warmUp);
      List<String> asked = words.subList(from, from + questions + warmUp);
      PeerRound turn =
          new PeerRound(
              corpus, asked.subList(0, warmUp), asked.subList(warmUp, asked.size()), checked);
      for (Peer peer : List.copyOf(peers)) {
        progress.printf("round %d of %d: %s%n", round + 1, rounds, peer.title());
        if (!measured(peer, turn, figures.computeIfAbsent(peer, one -> new ArrayList<>()))) {
          peers.remove(peer);
          figures.remove(peer);
        }
      }
      Collections.rotate(peers, 1);
    }
    new PeerTable(corpus, figures).print(corpus.scan(checked), out);
    return peers.size() == peers(reports).size();
  }

  private static List<Peer> peers(int reports) {
    return List.of(
        new OpenSearchPeer(reports),
        new LibraryPeer("SQLite FTS5, trigrams", Library.SQLITE),
        new LibraryPeer("Lucene, smartcn", Library.LUCENE),
        new NianbaoPeer());
  }

  private boolean measured(Peer peer, PeerRound turn, List<Figures> figures)
      throws InterruptedException {
    try (TemporaryFolder folder = TemporaryFolder.create("nianbao-peer")) {
      figures.add(turn.run(peer, folder.path()));
      return true;
    } catch (IOException e) {
      progress.println("LEFT OUT: " + peer.title() + " can't be measured here: " + e.getMessage());
      return false;
    }
  }
}
