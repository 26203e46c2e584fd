package nianbao.search.suggest;

/** What a text shall begin with. */
public interface Beginning {

  /** The text is all right so far, and must go on. */
  int UNFINISHED = 0;

  /** The text begins otherwise. */
  int NONE = -1;

  /** How many UTF-16 units of the text are the beginning, or one of the above. */
  int in(String text);
}
