// The data of every example: they load, and the recipe survives its JSON.

#include "core/model/examples.h"
#include "tests/data/support.h"

using namespace lamina;

TEST_CASE("the data of every example load and are the same after saving") {
    REQUIRE(examples().size() >= 15);
    for (const Example& example : examples()) {
        CAPTURE(example.id);
        const auto data = loadDataset(example.project.data, {});
        CHECK(data->info().train > 0);
        CHECK(data->info().test > 0);
        Project saved = example.project;
        saved.data = data->recipe();
        if (data->info().train > 20000) continue; // read once is enough for the large ones
        const Project opened = projectFromJson(toJson(saved), "saved");
        CHECK(loadDataset(opened.data, {})->fingerprint() == data->fingerprint());
    }
    CHECK(loadDataset(findExample("spiral")->project.data, {})->info().train == 150);
    CHECK(loadDataset(findExample("airline-lstm")->project.data, {})->info().test == 24);
    CHECK(loadDataset(findExample("mlp-10-20-1")->project.data, {})->info().validation == 0);
}
