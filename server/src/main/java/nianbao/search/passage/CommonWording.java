package nianbao.search.passage;

/**
 * Tells wording which anyone uses, such as that of the forms and of the law, by how widely it
 * stands.
 *
 * @param all how many offices there are reports of
 */
public record CommonWording(long all) {

  /** What one of so many offices writes is nobody's own wording. */
  private static final int SHARE = 20;

  /** So many may have copied it from each other, which in a small collection are most of all. */
  private static final int FEW = 10;

  /** Whether what so many offices write is such wording. */
  public boolean isOf(int offices) {
    return offices > FEW && offices > all / SHARE;
  }
}
