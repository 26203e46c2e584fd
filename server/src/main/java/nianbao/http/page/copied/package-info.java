/** The page of copied passages: who else has a paragraph or a text. */
@NullMarked
package nianbao.http.page.copied;

import org.jspecify.annotations.NullMarked;
