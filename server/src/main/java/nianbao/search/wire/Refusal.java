package nianbao.search.wire;

import java.io.IOException;
import nianbao.search.QueryNotice;
import nianbao.search.QuerySyntaxException;
import nianbao.search.TooMuchTextException;

/** Why a shard gives no answer to what was asked, as {@link nianbao.search.ReportIndex} has it. */
sealed interface Refusal {

  /** The exception that says so. */
  RuntimeException exception();

  /** As a {@link QuerySyntaxException}. */
  record NotUnderstood(QueryNotice notice) implements Refusal {
    @Override
    public RuntimeException exception() {
      return new QuerySyntaxException(notice);
    }
  }

  /** As a {@link TooMuchTextException}. */
  record TooMuchText() implements Refusal {
    @Override
    public RuntimeException exception() {
      return new TooMuchTextException();
    }
  }

  /** What an exception says; any other is thrown on. */
  static Refusal of(Throwable thrown) throws IOException {
    return switch (thrown) {
      case QuerySyntaxException syntax -> new NotUnderstood(syntax.notice());
      case TooMuchTextException tooMuch -> new TooMuchText();
      case RuntimeException fault -> throw fault;
      case IOException fault -> throw fault;
      case Error fault -> throw fault;
      default -> throw new IllegalStateException(thrown);
    };
  }
}
