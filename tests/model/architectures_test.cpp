// Every architecture has the number of weights that was published, fits together, and stays quick.

#include "core/layers/all.h"
#include "core/model/architectures/architectures.h"
#include "core/model/examples.h"
#include "core/model/graph_check.h"

#include <doctest/doctest.h>

#include <set>

using namespace lamina;

TEST_CASE("every architecture fits together and has the published number of weights") {
    registerAll();
    for (const Architecture& architecture : architectures()) {
        CAPTURE(architecture.id);
        const Project project = architecture.project();
        const GraphFacts facts = checkGraph(project.graph, project.training);
        if (const Diagnostic* error = facts.firstError()) {
            const Node* node = project.graph.find(error->node);
            FAIL_CHECK((node ? node->name : "") << ": " << error->text.english());
        }
        CHECK((architecture.countsTrainedOnly ? facts.trainableParameters : facts.parameters) ==
              architecture.parameters);
        // Whatever it is made of can be written down and read again.
        const Graph read = graphFromJson(toJson(project.graph), architecture.id);
        CHECK(read.nodes() == project.graph.nodes());
        CHECK(read.groups() == project.graph.groups());
        CHECK(read.edges().size() == project.graph.edges().size());
        for (const Group& group : project.graph.groups()) CHECK_FALSE(project.graph.membersOf(group.uid).empty());
    }
}

// The numbers above once more, from the papers and the libraries that everybody uses: a changed table does not go unseen.
TEST_CASE("published numbers") {
    const std::map<std::string, std::int64_t> published = {
        {"lenet-5", 61706},         {"alexnet", 61100840},   {"vgg-16", 138357544},  {"resnet-18", 11689512},
        {"resnet-34", 21797672},    {"resnet-50", 25557032}, {"mobilenet", 4253864}, {"bert-base", 109482240},
        {"gpt-2", 124439808},       {"gpt-3", 174604259328}, {"u-net", 31030593},    {"resnet-18-small", 11173962},
        {"resnet-20-small", 272474}};
    for (const auto& [id, count] : published) {
        REQUIRE(findArchitecture(id));
        CHECK(findArchitecture(id)->parameters == count);
    }
}

TEST_CASE("an architecture is found however its name is written, and is no example") {
    CHECK(findArchitecture("ResNet50") == findArchitecture("resnet-50"));
    CHECK(findArchitecture("gpt_3"));
    CHECK_FALSE(findArchitecture("resnet-51"));
    CHECK_FALSE(findArchitecture(""));
    registerAll();
    std::set<std::string> ids;
    for (const Example& example : examples()) ids.insert(example.id);
    for (const Architecture& architecture : architectures()) CHECK(ids.insert(architecture.id).second);
}

TEST_CASE("the head of GPT-2 has no weights of its own: it reads the token table") {
    registerAll();
    const Graph graph = gpt2Small();
    const Node* head = graph.find("output");
    REQUIRE(head);
    CHECK(head->weightsOf == graph.find("token_embedding")->uid);
    const GraphFacts facts = checkGraph(graph, {});
    CHECK(facts.nodes.at(head->uid).parameters == 0);
    CHECK(facts.nodes.at(head->uid).output == Shape{1024, 50257});
}
