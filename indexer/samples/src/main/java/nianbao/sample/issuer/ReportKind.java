package nianbao.sample.issuer;

import java.util.List;
import nianbao.sample.phrase.Prose;
import nianbao.sample.random.SeededRandom;

/**
 * What is unusual about a report as a whole: who published it and where that is said, which years
 * it names, how it is built.
 *
 * <p>Some kinds are named after the role of the sentence that alone names the office; its sentences
 * are those of the topic {@code named.KIND}.
 */
public enum ReportKind {
  /** A bureau's report with the outline of the form in force. */
  USUAL,

  /** 由X编制, X编制了本报告: names who wrote it. */
  COMPILED_BY,
  /** 现将X…年度报告公布如下. */
  ANNOUNCED_REPORT,
  /** 请与X办公室联系. */
  CONTACT,
  /** X认真贯彻…, at the very beginning. */
  FIRST_SENTENCE,

  /** The period is last year's, copied; all else names the right year. */
  COPIED_PERIOD,

  /** A school or university with its own form of report, for a school year. */
  SCHOOL,
  HOSPITAL,
  UTILITY,
  /** A branch of an organ that doesn't belong to the place's government: taxation, customs. */
  VERTICAL,
  /** An organ of the whole country, without a place. */
  NATIONAL,
  TOWNSHIP,

  /** Two sentences of a township, without a heading. */
  BRIEF,
  /** Points within a subsection begin with 第一, 第二. */
  ORDINALS,
  /** Headings of sections end in 、. */
  DUN_MARK,
  /** The report lies beneath a menu of a hundred lines. */
  LONG_MENU;

  private static final List<ReportKind> ALL = List.of(values());
  private static final int UNUSUAL_PERCENT = 40;

  /** Draws the kind for a report; drawing it changes no other choice. */
  public static ReportKind draw(SeededRandom random) {
    return random.chance(UNUSUAL_PERCENT) ? random.pick(ALL.subList(1, ALL.size())) : USUAL;
  }

  /** Draws one that tells nothing else about the office and its years. */
  public static ReportKind drawOfLayouts(SeededRandom random) {
    return random.chance(UNUSUAL_PERCENT)
        ? random.pick(List.of(ORDINALS, DUN_MARK, LONG_MENU))
        : USUAL;
  }

  /** Whether a single sentence names the office, and nothing else. */
  public boolean isNamedInSentence() {
    return switch (this) {
      case COMPILED_BY, ANNOUNCED_REPORT, CONTACT, FIRST_SENTENCE -> true;
      case USUAL,
          COPIED_PERIOD,
          SCHOOL,
          HOSPITAL,
          UTILITY,
          VERTICAL,
          NATIONAL,
          TOWNSHIP,
          BRIEF,
          ORDINALS,
          DUN_MARK,
          LONG_MENU ->
          false;
    };
  }

  /** Whether its office is one of {@link Bodies} instead of a bureau. */
  public boolean isOfBody() {
    return switch (this) {
      case SCHOOL, HOSPITAL, UTILITY, VERTICAL, NATIONAL, TOWNSHIP, BRIEF -> true;
      case USUAL,
          COMPILED_BY,
          ANNOUNCED_REPORT,
          CONTACT,
          FIRST_SENTENCE,
          COPIED_PERIOD,
          ORDINALS,
          DUN_MARK,
          LONG_MENU ->
          false;
    };
  }

  /** Whether its outline is its own instead of the one of the form in force. */
  public boolean hasOwnOutline() {
    return this == SCHOOL || this == BRIEF;
  }

  /** The topic in the place of a usual one: its own if it has sentences about it. */
  public String topic(String usual) {
    String own = usual + '.' + name();
    return Prose.knows(own) ? own : usual;
  }
}
