// CSV files as they are, and as they should not be.

#include "core/data/csv_reader.h"
#include "tests/data/support.h"

#include <zlib.h>

using namespace lamina;

namespace {
Table read(const std::string& content, CsvOptions options = {}) {
    const TemporaryFolder folder;
    return readCsv(folder.file("t.csv", content), "t.csv", options);
}

std::string refusal(const std::string& content, CsvOptions options = {}) {
    return messageOf([&] { read(content, options); });
}

std::string gzipped(const std::string& text) {
    z_stream z{};
    REQUIRE(deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string out(deflateBound(&z, text.size()) + 100, '\0');
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    z.avail_in = static_cast<uInt>(text.size());
    z.next_out = reinterpret_cast<Bytef*>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    REQUIRE(deflate(&z, Z_FINISH) == Z_STREAM_END);
    out.resize(z.total_out);
    deflateEnd(&z);
    return out;
}
} // namespace

TEST_CASE("separators are found out") {
    for (const char* separator : {",", ";", "\t", "|"}) {
        const std::string s = separator;
        const Table t = read("a" + s + "b" + s + "c\n1" + s + "2" + s + "3\n4" + s + "5" + s + "6\n");
        REQUIRE(t.columns() == 3);
        CHECK(t.rows() == 2);
        CHECK(t.cell(1, 2) == "6");
    }
    CsvOptions given;
    given.separator = "#";
    CHECK(read("a#b\n1#2\n", given).columns() == 2);
    const Table decimalComma = read("a;b\n1,5;2\n3,5;4\n");
    CHECK(decimalComma.columns() == 2);
    CHECK(decimalComma.cell(0, 0) == "1.5");
    CHECK(decimalComma.decimal == ",");
}

TEST_CASE("quotes, line ends, blanks and marks") {
    const Table t = read("\xEF\xBB\xBF\"na\"\"me\", b \r\n\"line 1\nline 2\",  7 \r\n\r\n\"a,b\",8\r\n");
    REQUIRE(t.names == std::vector<std::string>{"na\"me", "b"});
    REQUIRE(t.rows() == 2);
    CHECK(t.cell(0, 0) == "line 1\nline 2");
    CHECK(t.cell(0, 1) == "7");
    CHECK(t.cell(1, 0) == "a,b");
    CHECK(t.line(0) == 2);
    CHECK(t.line(1) == 5);
    CHECK(read("a,b\r1,2\r3,4").rows() == 2);
    CHECK(read("a\n1\n2").columns() == 1);
}

TEST_CASE("a header is found or not") {
    CHECK(read("x,y\n1,2\n").hasHeader);
    CHECK(read("name,2001,2002\nA,1,2\nB,3,4\nA,5,6\n").names[1] == "2001");
    const Table bare = read("5.1,3.5,setosa\n4.9,3.0,setosa\n6,2.5,virginica\n");
    CHECK_FALSE(bare.hasHeader);
    CHECK(bare.rows() == 3);
    CHECK(bare.names[2] == "column_3");
    CHECK_FALSE(read("1,2\n3,4\n").hasHeader);
    CHECK_FALSE(read("1,2\n").hasHeader);
    CsvOptions none;
    none.mayHaveHeader = false;
    CHECK(read("x,y\n1,2\n", none).rows() == 2);
}

TEST_CASE("encodings") {
    const Table t = read("\xB3\xC7\xCA\xD0,\xC8\xCB\xBF\xDA\n\xB1\xB1\xBE\xA9,21\n\xC9\xCF\xBA\xA3,24\n"); // GB18030
    CHECK(t.names[0] == "城市");
    CHECK(t.cell(1, 0) == "上海");
    REQUIRE(t.notes.size() == 1);
    CHECK(contains(t.notes[0].english(), "GB18030"));
    CsvOptions utf8;
    utf8.encoding = "utf-8";
    CHECK(contains(refusal("a,b\n1,\xB3\xC7\n", utf8), "line 2"));
    CHECK(contains(refusal("a,b\n1,\xFF\xFF\xFF\n"), "UTF-8"));
    CHECK(contains(refusal(std::string("a,b\n1,\0x\n", 9)), "line 2"));
    CHECK(read(std::string("\xFF\xFE"
                           "a\0,\0b\0\n\0"
                           "1\0,\0"
                           "2\0\n\0",
                           18))
              .cell(0, 1) == "2");
}

TEST_CASE("gzip, whole and cut short") {
    const std::string packed = gzipped("a,b\n1,2\n3,4\n");
    CHECK(read(packed).rows() == 2);
    CHECK(read(packed + gzipped("5,6\n")).rows() == 3);
    CHECK(contains(refusal(packed.substr(0, packed.size() - 9)), "gzip"));
    std::string broken = packed;
    broken[14] = static_cast<char>(broken[14] ^ 0x55);
    CHECK(contains(refusal(broken), "gzip"));
}

TEST_CASE("bad tables are refused with line and remedy") {
    CHECK(contains(refusal(""), "empty"));
    CHECK(contains(refusal("\n\n \n"), "empty"));
    CHECK(contains(refusal("a,b\n"), "after line 1, got none"));
    CHECK(contains(refusal("a,b\n1,2\n3\n4,5\n"), "t.csv: line 3: expected 2 columns as in line 1, got 1"));
    CHECK(contains(refusal("178,13,x,y,z\n1,2,3,4,5,6\n1,2,3,4,5,6\n"),
                   "line 2: expected 5 columns as in line 1, got 6"));
    CHECK(contains(refusal("150,4,setosa,versicolor,virginica\n5.1,3.5,1.4,0.2,0\n4.9,3.0,1.4,0.2,1\n"),
                   "line 1 is neither names nor data"));
    CHECK(contains(refusal("a,b\n1,\"2\n3,4\n"), "line 2: a quotation mark is opened"));
    CHECK(contains(refusal("a,b\n1,\"2\"x\n"), "after the closing quotation mark"));
    const TemporaryFolder folder;
    CHECK(contains(messageOf([&] { readCsv(folder.path(), "x", {}); }), "got a folder"));
    CHECK(contains(messageOf([&] { readCsv(folder.path() + "/none.csv", "x", {}); }), "found nothing"));
    CHECK(contains(messageOf([&] { readCsv(folder.path() + std::string(5000, 'x'), "x", {}); }), "found nothing"));
}

namespace {
std::string notesOf(const Table& table) {
    std::string all;
    for (const Text& note : table.notes) all += note.english() + "\n";
    return all;
}
} // namespace

TEST_CASE("numbers as people write them") {
    struct {
        const char *content, *cell, *note;
    } const cases[] = {
        {"a;b\n1,5;2\n3,25;4\n", "1.5", "decimal comma: \"1,5\" in column a is read as 1.5"},
        {"a;b\n1.234,5;2\n-3,25;4\n", "1234.5", "decimal comma"},
        {"a;b\n51,509;2\n44,120;4\n", "51.509", "decimal comma"}, // with semicolons a comma is no separator
        {"a,b\n\"51,509\",2\n\"44,120\",4\n", "51509", "marks of thousands: \"51,509\" in column a is 51509"},
        {"a,b\n\"1,234.5\",2\n\"12\",4\n\"2,000\",4\n", "1234.5", "marks of thousands"},
        {"a,b\n\"$1,234.50\",2\n$12,4\n", "1234.50", "signs of money"},
        {"a,b\n12 %,2\n\"7.5 %\",4\n", "12", "per cent"},
        {"a;b\n12,50 €;2\n1.007,00 €;4\n", "12.50", "decimal comma"},
        {"a,b\n¥12.5,2\n￥7,4\n", "12.5", "signs of money"},
        {"a,b\n1'234.5,2\n2'000,4\n", "1234.5", "marks of thousands"},
        {"a,b\n\"-1,5\",2\n\",25\",4\n", "-1.5", "decimal comma"},
    };
    for (const auto& c : cases) {
        INFO(c.content);
        const Table table = read(c.content);
        CHECK(table.cell(0, 0) == c.cell);
        CHECK(contains(notesOf(table), c.note));
    }
    CHECK(read("a;b\n1,5;1.234\n2,5;2.500\n").cell(0, 1) == "1234"); // a point among decimal commas
    CHECK(read("a,b\n1.234,5\n2.500,6\n").cell(0, 0) == "1.234");
    CHECK(read("a,b\n\"1,234\",x\ny,z\n").cell(0, 0) == "1,234");      // a column of words
    CHECK(read("a,b\n1,2\n2,3\n\"1,234\",4\n").cell(2, 0) == "1,234"); // one alone: a slip of the pen
    CsvOptions comma;
    comma.decimal = ",";
    CHECK(read("a,b\n\"51,509\",2\n\"44,120\",4\n", comma).cell(0, 0) == "51.509"); // as the training file meant it
    CHECK(read("a,b\n\"1,23,456\",2\n\"4,120\",4\n\"5,120\",4\n").cell(0, 0) == "1,23,456");
}

TEST_CASE("what stands before the names, and names that occur twice") {
    const Table excel = read("sep=;\na;b\n1;2\n");
    CHECK(excel.names == std::vector<std::string>{"a", "b"});
    CHECK(contains(notesOf(excel), "that are passed over: 1."));
    const Table comment = read("# instrument 7, Ulm\n# 2024\na,b\n1,2\n3,4\n");
    CHECK(comment.names == std::vector<std::string>{"a", "b"});
    CHECK(comment.line(0) == 4);
    CHECK(read("#id,b\n1,2\n3,4\n").names[0] == "#id");
    const Table twice = read("a,a,a_2\n1,2,3\n");
    CHECK(twice.names == std::vector<std::string>{"a", "a_2", "a_2_2"});
    CHECK(contains(notesOf(twice), "Two columns are called a; the one at place 2 is called a_2 here"));
}
