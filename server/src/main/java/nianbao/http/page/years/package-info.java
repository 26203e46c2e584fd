/**
 * The pages on how often something stands in reports: by place or office and year ({@link
 * nianbao.http.page.years.MatrixPage}), and several queries by year ({@link
 * nianbao.http.page.years.TrendPage}). Each number leads to the reports behind it. They work
 * without scripts, share their filters with the pages of results, and have all that they show in
 * their address.
 */
@NullMarked
package nianbao.http.page.years;

import org.jspecify.annotations.NullMarked;
