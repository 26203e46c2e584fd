package nianbao.http.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nianbao.http.request.TermList.Term;
import org.junit.jupiter.api.Test;

class TermListTest {

  @Test
  void aByteOrderMarkMakesNoOtherTermWhereverItStands() {
    TermList list = TermList.ofLines("\ufeff公开\n\ufeff\ufeff公开\n \ufeff公开\n公开\ufeff\n");

    assertEquals(List.of(new Term(1, "公开")), list.terms());
    assertEquals(3, list.repeated());
  }

  @Test
  void aTableThatWasPutTogetherFromFilesHasNoMarkInItsTerms() {
    TermList list = TermList.ofCsv("\ufeff词,数\n公开,1\n\ufeff\"答复\",2\n", "词");

    assertEquals(List.of(new Term(2, "公开"), new Term(3, "答复")), list.terms());
  }
}
