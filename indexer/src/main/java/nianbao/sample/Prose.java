package nianbao.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.text.Resources;

/** The running text of one report, from the sentences of {@code sentences.txt}. */
final class Prose {
  private static final Map<String, List<Sentence>> TOPICS = new HashMap<>();
  private static final Map<String, List<Sentence>> WORDS = new HashMap<>();

  static {
    List<Sentence> topic = new ArrayList<>();
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
        topic.add(Sentence.parse(line));
      }
    }
  }

  private static final String THEME = "rare";

  private final Map<String, String> facts;
  private final Dice dice;
  private final Map<String, List<Sentence>> words;
  private final Set<Sentence> used = new HashSet<>();

  Prose(Map<String, String> facts, Dice dice) {
    this.facts = facts;
    this.dice = dice;
    this.words = new HashMap<>(WORDS);
    words.put(THEME, themes(dice));
  }

  /** The few unusual subjects of this report, so that each stands in few reports. */
  private static List<Sentence> themes(Dice dice) {
    List<Sentence> all = WORDS.getOrDefault(THEME, List.of());
    return List.of(dice.pickSkewed(all), dice.pickSkewed(all), dice.pickSkewed(all));
  }

  /** Up to so many sentences of a topic; only those about unusual subjects may come again. */
  List<String> sentences(String topic, int count) {
    List<Sentence> fresh =
        topic(topic).stream()
            .filter(sentence -> topic.equals(THEME) || !used.contains(sentence))
            .toList();
    List<Sentence> chosen = dice.some(fresh, count);
    used.addAll(chosen);
    return chosen.stream().map(this::filled).toList();
  }

  /** One sentence of a topic, used before or not. */
  String sentence(String topic) {
    return filled(dice.pick(topic(topic)));
  }

  private static List<Sentence> topic(String topic) {
    List<Sentence> sentences = TOPICS.get(topic);
    if (sentences == null) {
      throw new IllegalStateException("no topic [" + topic + ']');
    }
    return sentences;
  }

  private String filled(Sentence sentence) {
    StringBuilder text = new StringBuilder(128);
    sentence.render(text, facts, words, dice);
    return text.toString();
  }
}
