package nianbao.search.lucene;

/** Where the shards of an index are. */
enum Layout {
  /** One, in this process: the embedded index. */
  ONE(1),
  /** One behind the wire. */
  ONE_REMOTE(1),
  TWO_REMOTE(2),
  FIVE_REMOTE(5);

  private final int shards;

  Layout(int shards) {
    this.shards = shards;
  }

  int shards() {
    return shards;
  }
}
