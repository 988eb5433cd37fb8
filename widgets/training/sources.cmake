set(LAMINA_TRAINING_WIDGET_SOURCES
    training/empty_state.cpp training/empty_state.h
    training/figures.cpp training/figures.h
    training/number_box.cpp training/number_box.h
    training/problems_panel.cpp training/problems_panel.h
    training/rate_curve.cpp training/rate_curve.h
    training/runs_panel.cpp training/runs_panel.h
    training/settings_fields.cpp
    training/settings_panel.cpp training/settings_panel.h
    training/status_content.cpp training/status_content.h
    training/training_view.cpp training/training_view.h
    training/transport.cpp training/transport.h)
