package nianbao.sample.issuer;

/**
 * An office: a kind of bureau at a place, or another body.
 *
 * @param isPlaced whether its full name says where it is
 * @param agency key of the agency list, {@code commerce}
 * @param full its full name, 云溪市商务局
 * @param bureau its name without a place, 商务局
 * @param mark its part of document numbers, after that of the place
 * @param field its field, 商务
 * @param us how it refers to itself, 我局
 */
public record Office(
    SamplePlace place,
    boolean isPlaced,
    String agency,
    String full,
    String bureau,
    String mark,
    String field,
    String us) {

  /** The bureau of a place. */
  Office(SamplePlace place, String agency, String bureau, String mark, String field, String us) {
    this(place, true, agency, place.name() + bureau, bureau, mark, field, us);
  }

  /** 市商务局. */
  public String brief() {
    return place.level() + bureau;
  }
}
