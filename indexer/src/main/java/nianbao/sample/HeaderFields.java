package nianbao.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a header block has to say.
 *
 * @param issuer as printed
 * @param indexNumber empty when none is printed
 * @param documentNumber empty when none is printed
 * @param publishedOn {@code null} when not printed
 * @param writtenOn {@code null} when not printed
 * @param classYear the year of the 组配分类, {@code null} when not printed
 */
record HeaderFields(
    String issuer,
    String indexNumber,
    String documentNumber,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate writtenOn,
    @Nullable Integer classYear) {}
