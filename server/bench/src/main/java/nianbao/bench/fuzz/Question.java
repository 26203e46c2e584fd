package nianbao.bench.fuzz;

/**
 * One question to the server.
 *
 * @param ordinal by which it can be drawn again
 * @param query what was drawn for it, before it was encoded
 * @param address below the server's root, encoded
 */
record Question(long ordinal, String query, String address) {

  /** Whether programs ask it, which are answered in JSON. */
  boolean isForPrograms() {
    return address.startsWith("/api/");
  }
}
