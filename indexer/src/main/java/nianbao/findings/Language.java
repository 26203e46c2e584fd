package nianbao.findings;

/** The languages a finding is worded in. */
enum Language {
  ZH,
  EN;

  /** The one of two wordings that is in this language. */
  String pick(String chinese, String english) {
    return this == ZH ? chinese : english;
  }
}
