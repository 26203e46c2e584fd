package nianbao.sample;

/**
 * An office: a kind of bureau at a place.
 *
 * @param agency key of the agency list, {@code commerce}
 * @param bureau its name without a place, 商务局
 * @param mark its part of document numbers, after that of the place
 * @param field its field, 商务
 * @param us how it refers to itself, 我局
 */
record Office(
    SamplePlace place, String agency, String bureau, String mark, String field, String us) {

  /** 云溪市商务局. */
  String full() {
    return place.name() + bureau;
  }

  /** 市商务局. */
  String brief() {
    return place.level() + bureau;
  }
}
