package nianbao.search.passage;

/**
 * Tells wording which anyone uses, such as that of the forms and of the law, by how widely it
 * stands.
 *
 * @param all how many reports there are
 */
public record CommonWording(long all) {

  /** What stands in one of so many reports is nobody's own wording. */
  private static final int SHARE = 20;

  /** In a small collection everything stands in many of the reports. */
  private static final int FEW = 10;

  /** Whether what stands in so many reports is such wording. */
  public boolean isOf(int reports) {
    return reports > FEW && reports > all / SHARE;
  }
}
