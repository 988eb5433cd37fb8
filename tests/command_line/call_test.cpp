// What is said about a wrong call and about work that fails, with which exit status.

#include "tests/command_line/program.h"

#include <doctest/doctest.h>

using namespace lamina::test;

namespace {
const Words kVerbs = {"templates", "new",  "train",  "evaluate", "predict", "summary", "data",
                      "export",    "plot", "layers", "selftest", "bench",   "help"};

// "lamina: WHERE: WHAT. REMEDY", one line
void checkError(const Outcome& outcome, int status, const std::string& where, const std::string& what) {
    INFO(outcome.err);
    CHECK(outcome.status == status);
    CHECK(outcome.err.starts_with("lamina: " + where + ": "));
    CHECK(outcome.err.find(what) != std::string::npos);
    CHECK(outcome.err.find('\n') == outcome.err.size() - 1);
}
} // namespace

TEST_CASE("every verb explains itself") {
    const Outcome all = runProgram({"help"});
    CHECK(all.status == 0);
    CHECK(all.err.empty());
    CHECK(runProgram({"--help"}).out == all.out);
    for (const std::string& verb : kVerbs) {
        INFO(verb);
        CHECK(all.out.find("lamina " + verb + " ") != std::string::npos);
        const Outcome help = runProgram({"help", verb});
        CHECK(help.status == 0);
        CHECK(help.out.starts_with("lamina " + verb));
        CHECK(runProgram({verb, "--help"}).out == help.out);
    }
    const std::string train = runProgram({"help", "train"}).out;
    for (const char* option : {"--data PATH", "--epochs N", "--batch-size N", "--learning-rate X", "--seed N",
                               "--threads N", "--device cpu|cuda|auto", "--save PATH", "--resume", "--json"})
        CHECK(train.find(option) != std::string::npos);
    CHECK(runProgram({"--version"}).out.starts_with("lamina "));
}

TEST_CASE("a wrong call has exit status 2, says what was expected, and does nothing") {
    const Folder folder;
    const std::string file = folder / "p.h5";
    REQUIRE(runProgram({"new", "iris", file}).status == 0);
    const std::string before = read(file);

    checkError(runProgram({"trian", file}), 2, "trian", "Did you mean `lamina train`?");
    checkError(runProgram({"wxyz"}), 2, "wxyz", "there is no such verb");
    checkError(runProgram({"help", "trian"}), 2, "trian", "Did you mean `lamina help train`?");
    checkError(runProgram({"train", file, "--epoch", "3"}), 2, "train",
               "there is no option --epoch. Did you mean --epochs?");
    checkError(runProgram({"train", file, "--bogus-option"}), 2, "train", "there is no option --bogus-option");
    checkError(runProgram({"train", file, "another"}), 2, "train", "expected nothing more, got 'another'");
    checkError(runProgram({"train"}), 2, "train", "expected FILE, got nothing");
    checkError(runProgram({"predict", file}), 2, "predict", "expected --data PATH, got nothing");
    checkError(runProgram({"train", file, "--epochs", "0"}), 2, "--epochs", "expected a whole number from 1 to");
    checkError(runProgram({"train", file, "--epochs", "many"}), 2, "--epochs", "got 'many'");
    checkError(runProgram({"train", file, "--epochs"}), 2, "--epochs", "got nothing");
    checkError(runProgram({"train", file, "--epochs", "1", "--epochs", "2"}), 2, "--epochs", "got it 2 times");
    checkError(runProgram({"train", file, "--learning-rate", "-1"}), 2, "--learning-rate",
               "expected a number from 0 to");
    checkError(runProgram({"train", file, "--seed", "-1"}), 2, "--seed", "expected a whole number from 0 to");
    checkError(runProgram({"train", file, "--device", "gpu"}), 2, "--device",
               "expected one of cpu, cuda, auto, got 'gpu'");
    checkError(runProgram({"export", file, "--to", "word", folder / "o.h5"}), 2, "--to", "expected one of keras");
    checkError(runProgram({"new", "irys", folder / "o.h5"}), 2, "irys", "Did you mean iris?");
    checkError(runProgram({"new", "iris", folder / "o.csv"}), 2, folder / "o.csv",
               "expected a name that ends with .h5");
    checkError(runProgram({"new", "spiral", folder / "o.h5", "--target", "a"}), 2, "--target",
               "only a table has columns");
    checkError(runProgram({"new", "mnist-mlp", folder / "o.h5", "--weight", "a"}), 2, "--weight",
               "only a table has columns");
    checkError(runProgram({"new", "mnist-mlp", folder / "o.h5", "--window", "5"}), 2, "--window", "only a table");
    checkError(runProgram({"data", file, "--out", file}), 2, file, "ends with .npz");
    checkError(runProgram({"train", file, "--save", folder / "o.txt"}), 2, folder / "o.txt", "ends with .h5");
    checkError(runProgram({"plot", file, folder / "o.gif"}), 2, folder / "o.gif", "ends with .png, .svg or .csv");

    CHECK(read(file) == before);
    CHECK_FALSE(std::filesystem::exists(folder / "o.h5"));
}

TEST_CASE("with --json an error is an event too, and standard output holds nothing else") {
    const Outcome call = runProgram({"train", "--json"});
    CHECK(call.status == 2);
    CHECK(call.lines().size() == 1);
    CHECK(hasKeys(call.only("error"), {"event", "where", "text"}));
    CHECK(call.only("error")["where"] == "train");

    const Outcome work = runProgram({"summary", "no such file.h5", "--json"});
    CHECK(work.status == 1);
    CHECK(work.only("error")["where"] == "no such file.h5");
    CHECK(work.err.starts_with("lamina: no such file.h5: "));

    const Outcome foreign = runProgram({"summary", "\xff\xfe.h5", "--json"}); // a name that is no UTF-8
    CHECK(foreign.status == 1);
    CHECK(foreign.lines().size() == 1);
}

TEST_CASE("work that fails has exit status 1 and names the file") {
    const Folder folder;
    const std::string missing = folder / "不 在.h5";
    for (const Words& words :
         {Words{"train", missing}, Words{"evaluate", missing}, Words{"summary", missing},
          Words{"predict", missing, "--data", missing}, Words{"data", missing, "--out", "x.npz"},
          Words{"export", missing, "--to", "keras", folder / "o.h5"}, Words{"plot", missing, folder / "o.png"}})
        checkError(runProgram(words), 1, missing, "");

    const std::string file = folder / "项目 一.h5";
    REQUIRE(runProgram({"new", "iris", file}).status == 0);
    checkError(runProgram({"evaluate", file}), 1, file, "no weights yet");
    checkError(runProgram({"plot", file, folder / "o.png"}), 1, file, "there is no run to plot");
    checkError(runProgram({"train", file, "--data", folder / "none.csv"}), 1, folder / "none.csv", "");

    const std::string whole = read(file);
    const std::string cut = folder / "cut.h5", text = folder / "text.h5", spoilt = folder / "spoilt.h5";
    write(cut, whole.substr(0, whole.size() / 2));
    write(text, "not a model\n");
    std::string bytes = whole;
    for (std::size_t i = 600; i < bytes.size(); i += 97) bytes[i] = static_cast<char>(~bytes[i]);
    write(spoilt, bytes);
    for (const std::string& damaged : {cut, text, spoilt})
        for (const char* verb : {"summary", "train", "evaluate"})
            checkError(runProgram({verb, damaged}), 1, damaged, "");

    checkError(runProgram({"new", "iris", text}), 1, text, "a file of another kind");
    checkError(runProgram({"train", file, "--save", text}), 1, text, "a file of another kind");
    CHECK(read(text) == "not a model\n");
    checkError(runProgram({"predict", file, "--data", text, "--out", file}), 1, file, "which would be lost");
    CHECK(read(file) == whole);
}

TEST_CASE("the program speaks the language of the terminal") {
    const std::string chinese = "zh_CN.UTF-8";
    CHECK(runProgram({"templates"}, {}, chinese).out.find("双螺旋") != std::string::npos);
    const Outcome outcome = runProgram({"train", "不在.h5", "--json"}, {}, chinese);
    CHECK(outcome.status == 1);
    CHECK(outcome.err.starts_with("lamina: 不在.h5: "));
    CHECK(outcome.err.ends_with("。\n"));
    CHECK(outcome.only("error")["where"] == "不在.h5");
    for (const std::string& verb : kVerbs) // of every option, but for the names of its values
        CHECK(runProgram({"help", verb}, {}, chinese).out.find("explain") == std::string::npos);
}

TEST_CASE("without a display the window is refused, not crashed") {
    for (const Words& words : {Words{}, Words{"project.h5"}, Words{"--theme", "dark"}}) {
        const Outcome outcome = runProgram(words);
        CHECK(outcome.status == 1);
        CHECK(outcome.err ==
              "lamina: there is no display to open a window on. `lamina help` lists what works without one.\n");
    }
}
