# The window. The program links it; tests link it too.
find_package(Qt6 6.4 REQUIRED COMPONENTS DBus)
lamina_library(lamina_app
    SOURCES application.cpp application.h
            background.cpp background.h
            ui_bench.cpp ui_bench.h
            window_application.cpp window_application.h
            controllers/data_controller.cpp controllers/data_controller.h
            controllers/editing_controller.cpp controllers/editing_controller.h
            controllers/file_controller.cpp controllers/file_controller.h
            controllers/lens_controller.cpp controllers/lens_controller.h
            controllers/recovery.cpp controllers/recovery.h
            controllers/training_controller.cpp controllers/training_controller.h
            dialogs/data_dialog.cpp dialogs/data_dialog.h dialogs/data_dialog_options.cpp dialogs/data_dialog_tables.cpp
            dialogs/help_dialogs.cpp dialogs/help_dialogs.h
            dialogs/new_dialog.cpp dialogs/new_dialog.h
            dialogs/sample_preview.cpp dialogs/sample_preview.h
            document/document.cpp document/document.h
            document/snapshot_command.cpp document/snapshot_command.h
            window/actions.cpp window/actions.h
            window/appearance.cpp window/appearance.h
            window/language.cpp window/language.h
            window/main_window.cpp window/main_window.h
            window/panel_dock.cpp window/panel_dock.h
            window/panel_title.cpp window/panel_title.h
            window/preferences.cpp window/preferences.h
            window/tool_bar.cpp window/tool_bar.h
            window/training_panels.cpp window/training_panels.h
            window/transport_keys.cpp window/transport_keys.h
            window/welcome_strip.cpp window/welcome_strip.h
            window/window_actions.cpp window/window_layout.cpp
    LINKS lamina_widgets lamina_training lamina_storage lamina_insight lamina_data lamina_plan Qt6::Widgets
    PRIVATE_LINKS Qt6::DBus fmt::fmt nlohmann_json::nlohmann_json)
set_target_properties(lamina_app PROPERTIES AUTOMOC ON AUTOMOC_MOC_OPTIONS -D_GLIBCXX_CONCEPTS)
target_precompile_headers(lamina_app REUSE_FROM lamina_widgets)
target_compile_definitions(lamina_app PRIVATE LAMINA_VERSION="${PROJECT_VERSION}")
