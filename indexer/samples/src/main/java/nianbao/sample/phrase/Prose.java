package nianbao.sample.phrase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nianbao.report.Finding.Grade;
import nianbao.sample.random.SeededRandom;
import nianbao.sample.truth.Truth;
import nianbao.text.Resources;

/** The running text of one report, from the sentences of {@code sentences.txt}. */
public final class Prose {
  private static final Map<String, List<SentenceTemplate>> TOPICS = new HashMap<>();
  private static final Map<String, List<SentenceTemplate>> WORDS = new HashMap<>();

  static {
    List<SentenceTemplate> topic = new ArrayList<>();
    for (String line : Resources.lines(Prose.class, "sentences.txt")) {
      if (line.startsWith("[")) {
        topic = new ArrayList<>();
        String name = line.substring(1, line.length() - 1);
        if (name.startsWith("word:")) {
          WORDS.put(name.substring("word:".length()), topic);
        } else {
          TOPICS.put(name, topic);
        }
      } else {
        topic.add(SentenceTemplate.parse(line));
      }
    }
  }

  private static final String THEME = "rare";

  /** A fact that a sentence divides into others, which make up the whole of it. */
  private static final String WHOLE = "staff";

  private static final List<String> PARTS = List.of("staffFull", "staffPart");

  private final Map<String, String> facts;
  private final SeededRandom random;
  private final Map<String, List<SentenceTemplate>> words;
  private final Set<SentenceTemplate> used = new HashSet<>();

  public Prose(Map<String, String> facts, SeededRandom random) {
    this.facts = facts;
    this.random = random;
    this.words = new HashMap<>(WORDS);
    words.put(THEME, themes(random));
  }

  /** The unusual subjects of this report; few, so that each occurs in few reports. */
  private static List<SentenceTemplate> themes(SeededRandom random) {
    List<SentenceTemplate> all = WORDS.getOrDefault(THEME, List.of());
    return List.of(random.pickSkewed(all), random.pickSkewed(all), random.pickSkewed(all));
  }

  /** Up to {@code count} sentences of a topic; only those about unusual subjects may repeat. */
  public List<String> sentences(String topic, int count) {
    List<SentenceTemplate> fresh =
        topic(topic).stream()
            .filter(sentence -> topic.equals(THEME) || !used.contains(sentence))
            .toList();
    List<SentenceTemplate> chosen = random.some(fresh, count);
    used.addAll(chosen);
    return chosen.stream().map(this::filled).toList();
  }

  /** One sentence of a topic, possibly used before. */
  public String sentence(String topic) {
    return filled(random.pick(topic(topic)));
  }

  /** Totals that were written with parts that don't make them, because a figure is wrong. */
  public List<Truth.Contradiction> contradictions() {
    int whole = number(WHOLE);
    int sum = PARTS.stream().mapToInt(this::number).sum();
    if (whole == sum || used.stream().noneMatch(sentence -> sentence.has(WHOLE))) {
      return List.of();
    }
    return List.of(
        new Truth.Contradiction(
            null,
            null,
            Grade.PROSE_PROSE,
            BigDecimal.valueOf(whole),
            BigDecimal.valueOf(sum),
            null));
  }

  private int number(String fact) {
    return Integer.parseInt(Objects.requireNonNull(facts.get(fact), fact));
  }

  /** Whether there are sentences about a topic. */
  public static boolean knows(String topic) {
    return TOPICS.containsKey(topic);
  }

  private static List<SentenceTemplate> topic(String topic) {
    List<SentenceTemplate> sentences = TOPICS.get(topic);
    if (sentences == null) {
      throw new IllegalStateException("no topic [" + topic + ']');
    }
    return sentences;
  }

  private String filled(SentenceTemplate sentence) {
    StringBuilder text = new StringBuilder(128);
    sentence.render(text, facts, words, random);
    return text.toString();
  }
}
