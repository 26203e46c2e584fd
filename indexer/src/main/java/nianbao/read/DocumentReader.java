package nianbao.read;

/** Reads one format. Implementations keep no state and may be shared between threads. */
public interface DocumentReader {

  /**
   * The document in these bytes.
   *
   * @throws UnreadableException when they are not a readable document of this format; an imperfect
   *     one is read as far as it goes
   */
  RawDocument read(byte[] bytes) throws UnreadableException;
}
