/**
 * Captures of web servers ({@code .warc}, {@code .warc.gz}; ISO 28500), read with jwarc. {@code
 * WarcArchive} lists the answers that are documents ({@code documents.tsv}) and gives their content
 * as the server sent it. Uses {@code nianbao.read}, {@code read.zip} for unpacking within limits,
 * and {@code nianbao.text}.
 */
@NullMarked
package nianbao.read.warc;

import org.jspecify.annotations.NullMarked;
