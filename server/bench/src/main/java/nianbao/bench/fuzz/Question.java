package nianbao.bench.fuzz;

/**
 * One request to the server.
 *
 * @param ordinal number by which it can be drawn again
 * @param query the query drawn for it, before encoding
 * @param address relative to the server's root, encoded
 */
record Question(long ordinal, String query, String address) {

  /** Whether it is an API request, which is answered in JSON. */
  boolean isForPrograms() {
    return address.startsWith("/api/");
  }

  /** Whether it is answered with a feed. */
  boolean isForFeed() {
    return address.startsWith("/feeds/");
  }
}
